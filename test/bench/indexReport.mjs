// What the benchmark "index" prints.
const NAMES = { jekyll: 'Jekyll', hugo: 'Hugo', hexo: 'Hexo', eleventy: 'Eleventy' };

/** @param {{ blogs: readonly object[] }} result  of the benchmark */
export function printIndex({ blogs }) {
  for (const blog of blogs) printBlog(blog);
  const shapes = [...new Set(blogs.map(({ shape }) => shape))];
  for (const shape of shapes) printGrowth(blogs.filter((blog) => blog.shape === shape));
}

function printBlog({ shape, posts, rounds, rows }) {
  console.log(`\n${posts} posts of a blog of ${NAMES[shape]}, median of ${rounds} rounds`);
  console.log('  whole process          wall      peak memory   almanac takes');
  for (const { name, medianMs, timesMs, peakBytes, almanacTakes } of rows) {
    const columns = [
      name.padEnd(20),
      `${medianMs.toFixed(0)} ms`.padStart(8),
      mebibytes(peakBytes).padStart(13),
      `${almanacTakes.toFixed(2)} ×`.padStart(15),
    ];
    console.log(`  ${columns.join(' ')}${timesMs.length < rounds ? '   (one run)' : ''}`);
  }
  if (rows.length < 3) console.log(`  (${NAMES[shape]} is not installed here.)`);
}

/** What each post more costs: from one size to the next, time and memory of `almanac list`. */
function printGrowth(blogs) {
  if (blogs.length < 2) return;
  console.log(`\nGrowth of almanac list, blogs of ${NAMES[blogs[0].shape]}`);
  for (const [index, next] of blogs.slice(1).entries()) {
    const [before, after] = [blogs[index].rows[0], next.rows[0]];
    const more = next.posts - blogs[index].posts;
    const time = ((after.medianMs - before.medianMs) * 1000) / more;
    const memory = (after.peakBytes - before.peakBytes) / more / 1024;
    console.log(
      `  from ${blogs[index].posts} to ${next.posts} posts: ${time.toFixed(0)} µs and ${memory.toFixed(1)} KiB for each post more`,
    );
  }
}

function mebibytes(bytes) {
  return bytes === undefined ? 'unknown' : `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}
