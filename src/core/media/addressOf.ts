import { encodePathSegment } from '../archive/escape';
import { relativeUrl } from '../archive/links';
import type { Site } from '../site';

/**
 * An address by which a page of a site leads to a file, as it is written into its text; undefined where none is known.
 * @param from path of the page · @param file path of the file, both relative to the root of the site
 * @param isRooted true for an address from the root of the site where there is one, else one from the folder of the page
 */
export function addressOfFile(from: string, file: string, site: Site, isRooted: boolean): string | undefined {
  const parts = file.split('/');
  const rooted = parts.map((_, index) => `/${parts.slice(index).map(encodePathSegment).join('/')}`);
  const relative = [
    relativeUrl(from, file),
    ...parts.map((_, index) => parts.slice(index).map(encodePathSegment).join('/')),
  ];
  const candidates = isRooted ? [...rooted, ...relative] : [...relative, ...rooted];
  const leads = (address: string): boolean => site.markup.resolve(from, decodeURIComponent(address))[0] === file;
  return (
    candidates.find(leads) ??
    candidates.find((each) => site.markup.resolve(from, decodeURIComponent(each)).includes(file))
  );
}
