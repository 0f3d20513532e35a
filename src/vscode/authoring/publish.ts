import { l10n, window } from 'vscode';
import { withDateAsAsked } from '../../core/authoring/dateAsAsked';
import { movesFor } from '../../core/authoring/moves';
import { isDraftFile, planPublish, planUnpublish, type PostPlan } from '../../core/authoring/publish';
import type { PostDate } from '../../core/date/postDate';
import { isListedAt, statusAt } from '../../core/post';
import { now } from '../clock';
import { BlogError } from '../errors';
import { problemWords } from '../problems';
import type { Sites } from '../sites';
import { dateWords } from '../tree/words';
import { applyRelocation } from './apply';
import { choosePlace } from './choosing';
import { currentPost, planningOf, type CurrentPost } from './current';
import { askDate, readDate } from './dateBox';
import type { FileChange } from './changes';
import type { History } from './history';
import type { OwnMoves } from './ownMoves';
import { planRelocation } from './relocate';
import { stated } from './stated';
import { subjectOf } from './subject';
import { nowAt } from './today';

export interface PublishDeps {
  readonly sites: Sites;
  readonly history: History;
  readonly ownMoves: OwnMoves;
}

/** Makes a post public as of now, as its generator means it. */
export async function publish(argument: unknown, deps: PublishDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { post } = current;
  if (statusAt(post, now()) === 'published' && post.isPublishedDraft !== true) {
    throw new BlogError(l10n.t('“{0}” is published already.', post.label));
  }
  const change = await publishAt(current, nowAt(current.site), argument, deps);
  if (change === undefined) return;
  deps.history.tell(l10n.t('“{0}” is published. {1}', post.label, notOnline()), change);
}

/** Publishes a post as of a later moment, which is asked for. */
export async function schedule(argument: unknown, deps: PublishDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { site, post, rules } = current;
  const written = stated(argument, 'date');
  const date = written === undefined ? await askDate(current, l10n.t('Schedule')) : readDate(written, site);
  if (date === undefined) return;
  if (date.epochMs <= now())
    throw new BlogError(l10n.t('That moment has passed. Choose a later one, or publish the post.'));
  const change = await publishAt(current, date, argument, deps);
  if (change === undefined) return;
  const when = dateWords(date, { dateStyle: 'full', timeStyle: 'short' });
  const words = rules.holdsFuturePosts
    ? l10n.t('“{0}” is scheduled for {1}. It goes online with the first build after that.', post.label, when)
    : l10n.t(
        '“{0}” is dated {1}. {2} does not hold such posts back: it is online with the next build.',
        post.label,
        when,
        site.location.generator.name,
      );
  deps.history.tell(words, change);
}

/** Makes a draft of a post again. */
export async function unpublish(argument: unknown, deps: PublishDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { site, post, file, rules } = current;
  if (post.visibility === 'draft') throw new BlogError(l10n.t('“{0}” is a draft already.', post.label));
  const plan = planUnpublish(file, rules);
  const after = plan.kind === 'plan' ? site.catalog.postFrom(plan) : undefined;
  const isShownAllTheSame = after !== undefined && isListedAt(after, now());
  const change = await carryOut(current, plan, deps);
  deps.history.tell(
    isShownAllTheSame
      ? l10n.t(
          '“{0}” says that it is a draft. {1} publishes it all the same, unless the configuration of the site leaves drafts out.',
          post.label,
          site.location.generator.name,
        )
      : l10n.t('“{0}” is a draft again. It is online until the site is built and pushed without it.', post.label),
    change,
  );
}

function notOnline(): string {
  return l10n.t('Nothing is online until the site is built and pushed.');
}

async function publishAt(
  current: CurrentPost,
  date: PostDate,
  argument: unknown,
  deps: PublishDeps,
): Promise<FileChange | undefined> {
  const { site, file, rules } = current;
  const moves = isDraftFile(file.path, rules.draft);
  const place = moves ? await choosePlace(site, rules, deps.sites, stated(argument, 'place')) : undefined;
  if (moves && place === undefined) return undefined;
  const plan = planPublish(file, rules, place, date);
  if (plan.kind === 'refused') return carryOut(current, plan, deps);
  const text = withDateAsAsked(plan, rules, date, (each) => site.catalog.postFrom(each));
  return carryOut(current, { ...plan, text }, deps);
}

async function carryOut(current: CurrentPost, plan: PostPlan, { ownMoves }: PublishDeps): Promise<FileChange> {
  if (plan.kind === 'refused') throw new BlogError(problemWords(plan.problem));
  const { site, file, rules } = current;
  const moves = await movesFor(file.path, plan.path, rules, site.files);
  const relocation = await planRelocation({ ...planningOf(current), text: plan.text, moves });
  const change = await applyRelocation(site, relocation, ownMoves);
  if (change === undefined) throw new BlogError(l10n.t('VS Code did not make the changes. Nothing was written.'));
  if (moves.length > 0) await showMoved(current, plan.path);
  return change;
}

/** A post that moved stays in its editor: VS Code sees to that. One that was in none is not opened. */
async function showMoved({ site, file }: CurrentPost, path: string): Promise<void> {
  const isActive = window.activeTextEditor?.document.uri.toString() === site.files.uriOf(file.path).toString();
  if (isActive) await window.showTextDocument(site.files.uriOf(path));
}
