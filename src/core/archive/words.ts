import type { DateLanguage } from '../date/languages';

/** What an archive says by itself, in one language. */
export interface ArchiveWords {
  readonly undated: string;
  readonly others: string;
  /** strftime patterns of a day, without its year and with it. */
  readonly day: string;
  readonly fullDay: string;
  /** How long a post takes to read; `{0}` is the number of minutes. */
  readonly minutes: string;
  /** Titles of columns. */
  readonly date: string;
  readonly title: string;
  readonly authors: string;
  readonly readingTime: string;
  readonly tags: string;
  readonly excerpt: string;
}

export function wordsIn(language: DateLanguage): ArchiveWords {
  return words[language];
}

const words: Readonly<Record<DateLanguage, ArchiveWords>> = {
  en: {
    ...headings('Undated', 'Others', '{0} min read', '%b %-d', '%b %-d, %Y'),
    ...columns('Date', 'Title', 'Authors', 'Reading time', 'Tags', 'Excerpt'),
  },
  de: {
    ...headings('Ohne Datum', 'Andere', '{0} Min. Lesezeit', '%-d. %B', '%-d. %B %Y'),
    ...columns('Datum', 'Titel', 'Verfasst von', 'Lesezeit', 'Schlagwörter', 'Auszug'),
  },
  fr: {
    ...headings('Sans date', 'Autres', '{0} min de lecture', '%-d %B', '%-d %B %Y'),
    ...columns('Date', 'Titre', 'Auteurs', 'Temps de lecture', 'Étiquettes', 'Extrait'),
  },
  es: {
    ...headings('Sin fecha', 'Otros', '{0} min de lectura', '%-d de %B', '%-d de %B de %Y'),
    ...columns('Fecha', 'Título', 'Autores', 'Tiempo de lectura', 'Etiquetas', 'Extracto'),
  },
  it: {
    ...headings('Senza data', 'Altri', '{0} min di lettura', '%-d %B', '%-d %B %Y'),
    ...columns('Data', 'Titolo', 'Autori', 'Tempo di lettura', 'Etichette', 'Estratto'),
  },
  nl: {
    ...headings('Zonder datum', 'Overige', '{0} min leestijd', '%-d %B', '%-d %B %Y'),
    ...columns('Datum', 'Titel', 'Auteurs', 'Leestijd', 'Labels', 'Fragment'),
  },
  'pt-BR': {
    ...headings('Sem data', 'Outros', '{0} min de leitura', '%-d de %B', '%-d de %B de %Y'),
    ...columns('Data', 'Título', 'Autores', 'Tempo de leitura', 'Etiquetas', 'Resumo'),
  },
  ja: {
    ...headings('日付なし', 'その他', '{0}分で読めます', '%-m月%-d日', '%Y年%-m月%-d日'),
    ...columns('日付', 'タイトル', '著者', '読了時間', 'タグ', '抜粋'),
  },
  'zh-Hans': {
    ...headings('无日期', '其他', '阅读时间 {0} 分钟', '%-m月%-d日', '%Y年%-m月%-d日'),
    ...columns('日期', '标题', '作者', '阅读时间', '标签', '摘要'),
  },
};

function headings(undated: string, others: string, minutes: string, day: string, fullDay: string) {
  return { undated, others, minutes, day, fullDay };
}

function columns(date: string, title: string, authors: string, readingTime: string, tags: string, excerpt: string) {
  return { date, title, authors, readingTime, tags, excerpt };
}
