/**
 * Generators give footnotes roles that assistive technology no longer takes: on the element around a link to a note, and on
 * the note itself.
 */
export function mendFootnoteRoles(root: ParentNode): void {
  for (const mark of root.querySelectorAll('sup[role="doc-noteref"]')) {
    mark.removeAttribute('role');
    mark.querySelector('a')?.setAttribute('role', 'doc-noteref');
  }
  for (const note of root.querySelectorAll('[role="doc-endnote"]')) note.removeAttribute('role');
}
