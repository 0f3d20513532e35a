// Stands in for the native module of this name: ends a process of the server once its parent is gone.
'use strict';

const pollMs = 2000;
let timer;

exports.start = (parentPid) => {
  timer ??= setInterval(() => isGone(parentPid) && process.exit(87), pollMs).unref();
};

exports.exit = (status) => process.exit(status ?? 0);

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
