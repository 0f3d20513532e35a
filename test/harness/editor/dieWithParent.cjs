// Loaded into the VS Code server: ends it, and all that it started, where the harness dies without a word.
'use strict';

const pollMs = 1000;
const parent = process.ppid;

setInterval(() => {
  if (process.ppid === parent) return;
  try {
    process.kill(-process.pid, 'SIGKILL');
  } finally {
    process.exit(1);
  }
}, pollMs).unref();
