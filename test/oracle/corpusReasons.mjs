// Why a list differs from what the files of a blog look like: the rules of generators, in words.

/** What a file with the role of a post is, if it is none. */
const NONE = {
  hugo: 'a resource of a page bundle',
  eleventy: 'a page without the tag of posts',
  bridgetown: 'a file without front matter',
};

/** Rules of generators by which a file in their content is no post. */
const OTHER = [
  ['', /(?:^|\/)\.[^/]*$/, 'its name begins with a dot'],
  ['jekyll', /^(?!.*(?:^|\/)_(?:posts|drafts)\/)/, 'it lies neither in _posts nor in _drafts'],
  ['jekyll', /(?:^|\/)_posts\/(?:.*\/)?(?!\d{2,4}-\d{1,2}-\d{1,2}-)[^/]*$/, 'its name does not begin with a date'],
  ['zola', /(?:^|\/)_index\.[^/]*$/, 'a section in a language that is not configured'],
  ['zola', /(?:^|\/)ignored\.md$/, 'the configuration ignores it'],
  ['hexo', /^source\/(?!_posts\/|_drafts\/)/, 'a page, no post'],
  ['docusaurus', /(?:^|\/)_[^/]*/, 'a name on its way begins with _'],
  ['mkdocs-material', /^(?!.*\/posts\/)/, 'it is documentation'],
];

/** Why a file that looks like a post is not in a list. */
export function whyNotListed(path, sites) {
  if (sites.length === 0) return 'no site was found here';
  const site = sites
    .filter(({ at }) => at === '' || path.startsWith(`${at}/`))
    .sort((a, b) => b.at.length - a.at.length)[0];
  if (site === undefined) return 'it lies outside of every site';
  const inner = site.at === '' ? path : path.slice(site.at.length + 1);
  const { site: rules } = site.catalog;
  const { name, id } = rules.generator;
  if (!rules.contentRoots.some((folder) => folder === '' || inner.startsWith(`${folder}/`))) {
    return `${name} looks for posts in ${rules.contentRoots.join(', ')}`;
  }
  const folders = inner.split('/').slice(0, -1);
  const pruned = folders
    .map((_, index) => folders.slice(0, index + 1).join('/'))
    .find((folder) => rules.isPruned(folder));
  if (pruned !== undefined) return `${name} looks for no posts in the folder ${pruned}`;
  switch (rules.role(inner)) {
    case 'data':
      return `${name} reads it for the posts around it (a section, values of a folder)`;
    case 'config':
      return `${name} reads it for its configuration (a page that lists others)`;
    case 'post':
      return site.catalog.post(inner) === undefined
        ? `seen with the other files it is none to ${name} (${NONE[id] ?? 'UNEXPLAINED'})`
        : 'UNEXPLAINED';
    default:
      return `${name} takes it for no post (${OTHER.find(([of, pattern]) => (of === '' || of === id) && pattern.test(inner))?.[2] ?? 'UNEXPLAINED'})`;
  }
}

/** Why a file that does not look like a post is in a list. */
export function whyListed({ generator, date, status, dateSource }) {
  if (status === 'draft') return `${generator} takes it for a draft`;
  if (date !== null) return `${generator} dates it by ${dateSource}`;
  return `${generator} lists every page of its content, and this one has no date`;
}
