#!/usr/bin/env python3
"""Asks Material for MkDocs again for the posts of the trap site, and says whether they differ from those that are kept.

    python3 test/oracle/ask/mkdocs.py [--write]

The judge is Material for MkDocs 9.6.4; another version answers too, but only the judge's list is ever written.
Without it, it says so and ends well.
"""
import json
import logging
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
SITE = os.path.join(HERE, '..', 'sites', 'mkdocs')
KEPT = os.path.join(HERE, '..', 'lists', 'mkdocs-material-9.6.4.UTC.json')
JUDGE = '9.6.4'

try:
    from importlib.metadata import version

    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.plugins import event_priority
    found = version('mkdocs-material')
except ImportError:
    print(f'mkdocs: skipped, it is not installed here. Install it: pip install mkdocs-material=={JUDGE}')
    sys.exit(0)


def describe(post):
    return {
        'path': post.file.src_uri,
        'title': post.title,
        'date': post.config.date.created.isoformat(),
        'url': post.file.url,
        'categories': list(post.config.categories or []),
    }


def ask():
    logging.disable(logging.CRITICAL)
    config = load_config(os.path.join(SITE, 'mkdocs.yml'), site_dir=tempfile.mkdtemp())
    config.plugins.on_startup(command='build', dirty=False)
    blogs = [plugin for name, plugin in config.plugins.items() if name.split('#')[0].endswith('blog')]
    posts = []

    @event_priority(-100)
    def collect(nav, **_):
        posts.extend(describe(post) for blog in blogs for post in blog.blog.posts)
        return nav

    config.plugins.events['nav'].append(collect)
    build(config)
    return posts


def main():
    posts = ask()
    with open(KEPT, encoding='utf-8') as file:
        kept = json.load(file)
    known = [{key: post[key] for key in posts[0]} for post in kept['posts']]
    print('mkdocs-material-9.6.4.UTC.json:', 'the same' if posts == known else 'different')
    if posts != known and '--write' in sys.argv and found == JUDGE:
        with open(KEPT, 'w', encoding='utf-8') as file:
            json.dump({'posts': posts}, file, indent=1, ensure_ascii=False)


main()
