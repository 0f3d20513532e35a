# Jekyll's read phase alone: `ruby jekyllRead.rb FOLDER` prints how many posts it read.
require 'jekyll'

Jekyll.logger.log_level = :error
site = Jekyll::Site.new(Jekyll.configuration('source' => ARGV[0], 'quiet' => true, 'disable_disk_cache' => true))
site.reset
site.read
puts "#{site.posts.docs.length} posts"
