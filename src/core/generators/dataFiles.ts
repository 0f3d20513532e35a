import type { YamlDialect } from '../frontMatter/yamlDialect';
import type { SourceFile } from '../ports';
import type { Problem } from '../problems';
import { readConfigFile, type ConfigFile } from './configFile';

/** The files of a site that hold values for its posts, each of which is read once. */
export class DataFiles {
  readonly #dialect: YamlDialect;
  /** Files are never changed: what was read from one stays true. */
  readonly #read = new WeakMap<SourceFile, ConfigFile>();

  constructor(dialect: YamlDialect) {
    this.#dialect = dialect;
  }

  /** Empty where it cannot be read. */
  dataOf(file: SourceFile): ConfigFile['data'] {
    return this.#readOnce(file).data;
  }

  problemsOf(file: SourceFile): readonly Problem[] {
    return this.#readOnce(file).problems.map(({ problem }) => problem);
  }

  #readOnce(file: SourceFile): ConfigFile {
    const read = this.#read.get(file) ?? readConfigFile(file, this.#dialect);
    this.#read.set(file, read);
    return read;
  }
}
