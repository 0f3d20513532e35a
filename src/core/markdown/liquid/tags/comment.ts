import { Tag, type Liquid, type Parser, type TagToken, type Template, type TopLevelToken } from 'liquidjs';
import { BoxTemplate } from '../parsing';

/**
 * `{% comment %}`: nothing of it is printed, but tags in it are read: one that is never closed stops the generator, one that
 * is not known does not. Source: Liquid `tags/comment.rb`.
 */
export class CommentTag extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const templates: Template[] = [];
    const stream = parser.parseStream(rest);
    stream
      .on('tag:endcomment', () => void stream.stop())
      .on('template', (template: Template) => void templates.push(template))
      .on('end', () => {
        throw new Error('comment is never closed');
      });
    stream.start();
    for (const template of templates) {
      if (template instanceof BoxTemplate && template.box.kind === 'error') throw new Error(template.box.message);
    }
  }

  render(): void {
    // A comment prints nothing.
  }
}
