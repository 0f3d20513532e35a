#!/usr/bin/env python3
"""Asks Pelican again for its list of the trap site, and says which articles differ from those that are kept.

    python3 test/oracle/ask/pelican.py [--write]

The judge is Pelican 4.11.0; another version answers too, but only the judge's list is ever written.
Without Pelican it says so and ends well.
"""
import json
import logging
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SITE = os.path.join(HERE, '..', 'sites', 'pelican')
KEPT = os.path.join(HERE, '..', 'lists', 'pelican-4.11.0.UTC.json')
JUDGE = '4.11.0'

try:
    import pelican
    from pelican.generators import ArticlesGenerator
    from pelican.settings import read_settings
except ImportError:
    print(f'pelican: skipped, it is not installed here. Install it: pip install pelican=={JUDGE} markdown')
    sys.exit(0)


def describe(article):
    return {
        'path': os.path.relpath(article.source_path, SITE),
        'title': article.title,
        'date': article.date.isoformat(),
        'status': article.status,
        'url': article.url,
        'slug': article.slug,
        'category': str(article.category),
        'tags': [str(tag) for tag in getattr(article, 'tags', [])],
    }


def ask():
    os.chdir(SITE)
    logging.disable(logging.CRITICAL)
    settings = read_settings('pelicanconf.py')
    settings['CACHE_CONTENT'] = False
    context = {**settings, 'generated_content': {}, 'static_links': set(), 'static_content': {}, 'localsiteurl': ''}
    generator = ArticlesGenerator(
        context=context, settings=settings, path=settings['PATH'], theme=settings['THEME'], output_path='')
    generator.generate_context()
    groups = {'posts': generator.articles, 'drafts': generator.drafts, 'hidden': generator.hidden_articles}
    return {'pelican': pelican.__version__, **{name: [describe(one) for one in group] for name, group in groups.items()}}


def main():
    answer = ask()
    with open(KEPT, encoding='utf-8') as file:
        kept = json.load(file)
    different = [name for name in ('posts', 'drafts', 'hidden') if answer[name] != kept[name]]
    print('pelican-4.11.0.UTC.json:', f'different in {", ".join(different)}' if different else 'the same')
    if different and '--write' in sys.argv and pelican.__version__ == JUDGE:
        with open(KEPT, 'w', encoding='utf-8') as file:
            json.dump(answer, file, indent=1, ensure_ascii=False)


main()
