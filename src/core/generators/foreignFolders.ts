/** Folders that hold what tools made or fetched, in any project. */
const MADE_BY_TOOLS = new Set(
  'node_modules bower_components vendor _site _site_tmp public dist build out output target coverage __pycache__ venv'.split(
    ' ',
  ),
);

/** Folders of a code project whose blogs are only examples or input of its tests. */
const OF_TESTS = new Set(
  'test tests spec specs __tests__ fixture fixtures testdata test_data examples exampleSite'.split(' '),
);

/** Folders of a site that hold no other site. */
const OF_A_SITE = new Set('_posts _drafts _includes _layouts layouts archetypes themes static assets'.split(' '));

/** Names that make a folder the root of a code project. */
const CODE_PROJECT = new Set(
  `package.json Cargo.toml go.mod pyproject.toml setup.py setup.cfg pom.xml build.gradle build.gradle.kts
   CMakeLists.txt Makefile composer.json mix.exs Package.swift deno.json build.sbt dune-project stack.yaml`.split(
    /\s+/,
  ),
);

/** Folders of a code project that hold dated documents which are no blog. */
const OF_DOCUMENTATION = new Set(
  `doc docs documentation adr adrs decisions rfc rfcs proposals changelog changelogs changes releases specs design
   meetings minutes notes wiki .changeset`.split(/\s+/),
);

/** True for the name of a folder in which no site is looked for. Hidden folders are never entered. */
export function isPrunedForDetection(name: string, isInSite: boolean): boolean {
  if (name.startsWith('.') || MADE_BY_TOOLS.has(name) || OF_TESTS.has(name)) return true;
  return isInSite && OF_A_SITE.has(name);
}

/** True when the names in a folder say that it is the root of a code project. */
export function isCodeProject(names: Iterable<string>): boolean {
  for (const name of names) {
    if (CODE_PROJECT.has(name) || name.endsWith('.csproj') || name.endsWith('.sln')) return true;
  }
  return false;
}

/** True for a path that leads through documentation of a code project. */
export function isDocumentation(path: string): boolean {
  return path.split('/').some((name) => OF_DOCUMENTATION.has(name.toLowerCase()));
}
