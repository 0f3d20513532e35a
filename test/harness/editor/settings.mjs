// User settings under which VS Code keeps still: nothing opens, asks, updates or phones by itself.

/** @type {Readonly<Record<string, unknown>>} */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // It starts a process for each file that opens.
  'git.enabled': false,
  'window.confirmBeforeClose': 'never',
  'remote.otherPortsAttributes': { onAutoForward: 'silent' },
  // In a browser, VS Code saves by itself after a second: tests of unsaved text would race against it.
  'files.autoSave': 'off',
};
