// The arrows of the house, held by lint: core imports core alone, the webview imports the protocol, adapters translate.
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

const node = {
  group: [...builtinModules.filter((name) => !name.startsWith('_')), 'node:*'],
  message: 'Only src/cli and src/nodeHost may import Node.',
};
const vscode = { group: ['vscode'], message: 'Only src/vscode and src/nodeHost may import vscode.' };
const outside = (...rooms) => ({
  group: rooms.flatMap((room) => [`**/${room}`, `**/${room}/**`]),
  message: 'Arrows run one way: nodeHost → extension → vscode → core, cli → core, webview → protocol.',
});
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const syntax = [
  {
    selector:
      "PropertyDefinition[accessibility='private'], MethodDefinition[accessibility='private'][kind!='constructor']",
    message: 'Use #private.',
  },
  { selector: 'TSNonNullExpression', message: 'Narrow instead of asserting.' },
];

/** Where users read: a text there goes through `l10n.t`. Names of programs have no blank, icons (`$(…)`) no words. */
const shown =
  '/^(label|title|description|detail|placeHolder|placeholder|prompt|tooltip|openLabel|message|validationMessage|text|words)$/';
const words =
  ':matches(Literal[value=/[a-z] [a-z]|^[A-Z][a-z]+$/], TemplateLiteral:has(TemplateElement[value.raw=/[a-z] [a-z]/]))';
const texts = [
  `Property[key.name=${shown}] > ${words}.value`,
  `AssignmentExpression[left.property.name=${shown}] > ${words}.right`,
  `NewExpression[callee.name=/^(BlogError|TreeItem|MarkdownString|CodeAction|CodeLens|Diagnostic)$/] > ${words}`,
  `CallExpression[callee.property.name=/^(show(Information|Warning|Error)Message|setStatusBarMessage|appendMarkdown|appendText)$/] > ${words}`,
].map((selector) => ({ selector, message: 'Say it through l10n.t.' }));

export default tseslint.config(
  {
    ignores: [
      'dist',
      'out',
      'node_modules',
      '.almanac-cache',
      '.vscode-test',
      'test/fixtures',
      'test/oracle/sites',
      'test/oracle/tags',
    ],
  },
  js.configs.recommended,
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts'] })],
    },
    rules: { 'import-x/no-cycle': ['error', { ignoreExternal: true }] },
  },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-nested-ternary': 'error',
      'no-restricted-syntax': ['error', ...syntax],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', 400],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      ...restrict(node, vscode, outside('vscode', 'webview', 'cli', 'nodeHost', 'protocol')),
      'no-restricted-globals': ['error', 'Date', 'process', 'Buffer', 'document', 'window', 'setTimeout', 'fetch'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Chance is a parameter.' }],
    },
  },
  {
    files: ['src/protocol.ts', 'src/sitePreviewProtocol.ts'],
    rules: restrict(node, vscode, outside('vscode', 'webview', 'cli', 'nodeHost')),
  },
  { files: ['src/webview/**/*.ts'], rules: restrict(node, vscode, outside('vscode', 'core', 'cli', 'nodeHost')) },
  {
    files: ['src/vscode/**/*.ts', 'src/extension.ts'],
    rules: {
      ...restrict(node, outside('webview', 'cli', 'nodeHost')),
      'no-restricted-syntax': ['error', ...syntax, ...texts],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: restrict(vscode, outside('vscode', 'webview', 'nodeHost')) },
  { files: ['src/nodeHost/**/*.ts'], rules: restrict(outside('webview', 'cli')) },
  {
    files: ['test/**', '*.js', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        URLSearchParams: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        require: 'readonly',
        module: 'writable',
        exports: 'writable',
        __dirname: 'readonly',
        fetch: 'readonly',
        AbortController: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
      },
    },
    rules: {
      'no-console': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  prettier,
);
