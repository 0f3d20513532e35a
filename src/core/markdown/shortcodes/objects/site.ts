import type { HugoSite } from '../hugoSite';
import type { GoObject, Value } from '../template/values';
import { printed } from '../template/values';
import { makeObject } from './object';
import { otherPage, paramOf, siteParams } from './page';
import { templateMap, templateValue } from './values';

/** The site. Source: Hugo `resources/page/site.go`. */
export function siteObject(hugo: HugoSite): GoObject {
  const { environment, settings, origin, basePath } = hugo;
  const { variables } = environment.site.markup;
  const pages = (): Value => hugo.listed.map((post) => otherPage(post, hugo));
  const language = settings.text('defaultcontentlanguage', 'en');
  const address = `${basePath}/`;
  return makeObject('page.Site', {
    Title: () => environment.site.title ?? '',
    BaseURL: () => settings.text('baseurl', ''),
    Params: () => siteParams(hugo),
    Param: ([key]) => paramOf(siteParams(hugo), printed(key)),
    Copyright: () => settings.text('copyright', ''),
    LanguageCode: () => settings.text('languagecode', settings.text('locale', language)),
    Language: () => languageObject(language, settings.text('languagename', '')),
    Author: () => templateMap(variables['author'], environment.zone),
    Home: () => makeObject('page', { RelPermalink: () => address, Permalink: () => origin + address }),
    RegularPages: pages,
    Config: () => new Map([['privacy', templateValue(variables['privacy'], environment.zone) ?? new Map()]]),
  });
}

function languageObject(code: string, name: string): GoObject {
  return makeObject(
    'langs.Language',
    { Lang: () => code, LanguageCode: () => code, LanguageName: () => name },
    () => code,
  );
}
