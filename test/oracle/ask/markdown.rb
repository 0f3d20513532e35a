# markdown.rb BODIES HTML: what Jekyll's own converter, in Jekyll's default configuration, makes of each file of a folder.
require 'fileutils'
require 'jekyll'
require 'tmpdir'

bodies, html = ARGV
FileUtils.mkdir_p(html)
Dir.mktmpdir do |source|
  site = Jekyll::Site.new(Jekyll.configuration('source' => source, 'quiet' => true))
  converter = site.find_converter_instance(Jekyll::Converters::Markdown)
  Dir[File.join(bodies, '*.md')].sort.each do |path|
    text = File.read(path, encoding: 'utf-8')
    File.write(File.join(html, "#{File.basename(path, '.md')}.html"), converter.convert(text))
  end
end
