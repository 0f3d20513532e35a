# jekyllTags.rb SITE OUT: builds a site of test/oracle/tags/sites with the Jekyll of this machine, and writes the HTML of each
# post, as its layout of nothing but content prints it, to OUT, with `_posts.json`, which names their files.
require 'fileutils'
require 'jekyll'
require 'json'
require 'tmpdir'

source, out = ARGV.map { |path| File.expand_path(path) }
ENV['TZ'] = 'UTC'
Dir.mktmpdir do |destination|
  options = { 'source' => source, 'destination' => destination, 'quiet' => true, 'disable_disk_cache' => true }
  site = Jekyll::Site.new(Jekyll.configuration(options))
  site.process
  FileUtils.mkdir_p(out)
  posts = site.posts.docs.to_h do |post|
    name = post.relative_path.delete_prefix('_posts/').delete_suffix(post.extname).gsub('/', '__')
    # The layout's own line end is no part of the post.
    File.write(File.join(out, "#{name}.html"), post.output.sub(/\n\n\z/, "\n"))
    [name, { path: post.relative_path, url: post.url, title: post.data['title'], date: post.date.iso8601 }]
  end
  File.write(File.join(out, '_posts.json'), JSON.pretty_generate(posts))
end
