import { english, type DateNames } from './names';

/**
 * Names of months and weekdays as they stand in a date, by language. Source: Unicode CLDR 48, gregorian calendar, the
 * forms `format` (wide, abbreviated).
 */
const languages: Readonly<Record<string, DateNames>> = {
  en: english,
  de: names(
    'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
    'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.',
    'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
    'So Mo Di Mi Do Fr Sa',
  ),
  fr: names(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
    'dimanche lundi mardi mercredi jeudi vendredi samedi',
    'dim. lun. mar. mer. jeu. ven. sam.',
  ),
  es: names(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    'ene feb mar abr may jun jul ago sept oct nov dic',
    'domingo lunes martes miércoles jueves viernes sábado',
    'dom lun mar mié jue vie sáb',
  ),
  it: names(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    'gen feb mar apr mag giu lug ago set ott nov dic',
    'domenica lunedì martedì mercoledì giovedì venerdì sabato',
    'dom lun mar mer gio ven sab',
  ),
  nl: names(
    'januari februari maart april mei juni juli augustus september oktober november december',
    'jan feb mrt apr mei jun jul aug sep okt nov dec',
    'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
    'zo ma di wo do vr za',
  ),
  'pt-br': names(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    'jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.',
    'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado',
    'dom. seg. ter. qua. qui. sex. sáb.',
  ),
  ja: names(
    '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
    '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
    '日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日',
    '日 月 火 水 木 金 土',
  ),
  'zh-hans': names(
    '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月',
    '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月',
    '星期日 星期一 星期二 星期三 星期四 星期五 星期六',
    '周日 周一 周二 周三 周四 周五 周六',
  ),
};

function names(months: string, shortMonths: string, weekdays: string, shortWeekdays: string): DateNames {
  return {
    months: months.split(' '),
    shortMonths: shortMonths.split(' '),
    weekdays: weekdays.split(' '),
    shortWeekdays: shortWeekdays.split(' '),
  };
}

/** The languages whose names are known. */
export const dateLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt-BR', 'ja', 'zh-Hans'] as const;
export type DateLanguage = (typeof dateLanguages)[number];

export function dateNamesIn(language: DateLanguage): DateNames {
  return languages[language.toLowerCase()] ?? english;
}

/** The language of that tag, else the one that it is a variety of: `de-AT` is `de`, `pt` and `pt-PT` are `pt-BR`. */
export function dateLanguageOf(tag: string): DateLanguage | undefined {
  const wanted = tag.toLowerCase().replaceAll('_', '-');
  const [root = ''] = wanted.split('-');
  if (/^zh-(?:hant|tw|hk|mo)\b/.test(wanted)) return undefined;
  const exact = dateLanguages.find((language) => language.toLowerCase() === wanted);
  return exact ?? dateLanguages.find((language) => language.toLowerCase().split('-')[0] === root);
}
