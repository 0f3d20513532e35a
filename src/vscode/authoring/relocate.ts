import type { Relocation, RelocationRequest } from '../../core/authoring/relocation';

/** Plans what changes in other files where a post goes elsewhere. It brings the Markdown engines along, so it waits for its first use. */
export async function planRelocation(request: RelocationRequest): Promise<Relocation> {
  const relocation = await import('../../core/authoring/relocation');
  return relocation.planRelocation(request);
}
