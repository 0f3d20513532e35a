// Node's `assert/strict`, for a worker.
export { strict as default } from 'assert/';
