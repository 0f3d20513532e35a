/**
 * A text for an address: diacritics off, and a hyphen for every stretch of ASCII punctuation and space; letters of other
 * scripts stay. Source: hexo-util `slugize.ts`, `escape_diacritic.ts`.
 */
export function slugize(text: string, letterCase: 'kept' | 'lower' | 'upper' = 'kept'): string {
  const slug = withoutDiacritics(text)
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u001f]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  if (letterCase === 'kept') return slug;
  return letterCase === 'lower' ? slug.toLowerCase() : slug.toUpperCase();
}

function withoutDiacritics(text: string): string {
  // The letters of the table stand in Latin-1, Latin Extended, the circled and the full-width forms.
  return text.replace(
    /[\u008c\u009c\u00c0-\u024f\u0250-\u028f\u1d00-\u1eff\u2184\u24b6-\u24e9\u2c60-\u2c7f\ua720-\ua7ff\uff21-\uff5a]/g,
    baseOf,
  );
}

function baseOf(letter: string): string {
  const special = SPECIAL.get(letter);
  if (special !== undefined) return special;
  return /^([A-Za-z]{1,2})\p{M}*$/u.exec(UNCHANGED.test(letter) ? '' : letter.normalize('NFKD'))?.[1] ?? letter;
}

/** Letters that Unicode takes apart and the table of hexo-util leaves alone. */
const UNCHANGED = /[\u0132\u0133\u1d2c-\u1d6a\u1d9c-\u1dbf\u2c7c\u2c7d\ua7f1-\ua7f4]/;

/** What Unicode does not take apart, by base. Source: hexo-util `escape_diacritic.ts`. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  `OE \u008cŒ,oe \u009cœ,AE ÆǢǼ,O ØƆƟǾꝊꝌ,s ßȿꞅꞩ,ae æǣǽ,o øǿɔɵꝋꝍ,D ĐƉƊƋꝹ,d đƌɖɗꝺ,H ĦⱧⱵꞍ,h ħɥⱨⱶ,i ıɨ,L ĿŁȽⱠⱢꝆꝈꞀ,l ŀłſƚɫⱡꝇꝉꞁ,n ŉƞɲꞑꞥ,T ŦƬƮȾꞆ,\
t ŧƭʈⱦꞇ,b ƀƃɓ,B ƁƂɃ,C ƇȻꜾ,c ƈȼↄꜿ,E ƎƐ,F ƑꝻ,f ƒꝼ,G ƓǤꝽꝾꞠ,hv ƕ,I Ɨ,K ƘⱩꝀꝂꝄꞢ,k ƙⱪꝁꝃꝅꞣ,M ƜⱮ,N ƝȠꞐꞤ,OI Ƣ,oi ƣ,P ƤⱣꝐꝒꝔ,p ƥᵽꝑꝓꝕ,V ƲɅꝞ,\
Y ƳɎỾ,y ƴɏỿ,Z ƵȤⱫⱿꝢ,z ƶȥɀⱬꝣ,e ǝɇɛ,g ǥɠᵹꝿꞡ,OU Ȣ,ou ȣ,A ȺⱯ,U Ʉ,J Ɉ,j ɉ,Q ɊꝖꝘ,q ɋꝗꝙ,R ɌⱤꝚꞂꞦ,r ɍɽꝛꞃꞧ,a ɐẚⱥ,m ɯɱ,u ʉ,v ʋʌꝟ,S ẞⱾꞄꞨ,W Ⱳ,w ⱳ,\
TZ Ꜩ,tz ꜩ,AA Ꜳ,aa ꜳ,AO Ꜵ,ao ꜵ,AU Ꜷ,au ꜷ,AV ꜸꜺ,av ꜹꜻ,AY Ꜽ,ay ꜽ,OO Ꝏ,oo ꝏ,VY Ꝡ,vy ꝡ`
    .split(',')
    .flatMap((entry) => {
      const [base = '', letters = ''] = entry.split(' ');
      return [...letters].map((letter): [string, string] => [letter, base]);
    }),
);
