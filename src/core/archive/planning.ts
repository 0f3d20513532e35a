/** What planning an archive takes: `planArchive(await gatherArchive(request, files))`. */
export { gatherArchive } from './gather';
export { planArchive, planInsertion } from './plan';
