// Stands in for the native logger of this name: the same interface (its index.d.ts) over plain appends to a file.
'use strict';

const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];
let defaultLevel = levels.indexOf('info');

class Logger {
  #file;
  #level = defaultLevel;
  #isBare = false;

  constructor(_kind, _name, file) {
    mkdirSync(dirname(file), { recursive: true });
    this.#file = file;
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  setPattern() {}

  clearFormatters() {
    this.#isBare = true;
  }

  flush() {}

  drop() {
    this.#level = levels.indexOf('off');
  }

  write(level, message) {
    if (level < this.#level) return;
    const line = this.#isBare ? message : `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
    try {
      appendFileSync(this.#file, line);
    } catch {
      // The folder of a window's logs may be gone before the window is: its last words are lost.
    }
  }
}

for (const [level, name] of ['trace', 'debug', 'info', 'warn', 'error', 'critical'].entries()) {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
}

const createLogger = async (name, file) => new Logger('rotating', name, file);

// One by one, since VS Code imports them by name from an ES module.
exports.version = 11100;
exports.Logger = Logger;
exports.setLevel = (level) => (defaultLevel = level);
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
