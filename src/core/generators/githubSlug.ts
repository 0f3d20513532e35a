/** A text as github-slugger makes an address of it. Source: github-slugger `index.js` (`slug`), `script/generate-regex.js`. */
export function githubSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{Mark}\p{Nd}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
