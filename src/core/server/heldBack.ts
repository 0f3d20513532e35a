import type { PostStatus } from '../post';
import type { GeneratorId } from '../site';

/** Why a server has no page for a post, and what would make it show it. */
export interface HeldBack {
  readonly status: PostStatus;
  /** The option of the server that shows such posts. */
  readonly flag: string | undefined;
  /** What in the configuration of the site shows them, where no option does. */
  readonly setting: string | undefined;
}

type Remedy = { readonly flag: string } | { readonly setting: string };
type Remedies = Partial<Record<PostStatus, Remedy>>;

const REMEDIES: Readonly<Partial<Record<GeneratorId, Remedies>>> = {
  // Hugo: commands/commandeer.go, applyLocalFlagsBuildConfig.
  hugo: { draft: { flag: '-D' }, scheduled: { flag: '-F' }, expired: { flag: '-E' } },
  // Jekyll: lib/jekyll/command.rb, add_build_options; lib/jekyll/publisher.rb.
  jekyll: { draft: { flag: '--drafts' }, hidden: { flag: '--unpublished' }, scheduled: { flag: '--future' } },
  // Bridgetown: lib/bridgetown-core/concerns/publishable.rb.
  bridgetown: { draft: { flag: '--unpublished' }, hidden: { flag: '--unpublished' }, scheduled: { flag: '--future' } },
  // Hexo: lib/hexo/index.ts (render_drafts); lib/plugins/processor/post.ts (future).
  hexo: {
    draft: { flag: '--draft' },
    hidden: { flag: '--draft' },
    scheduled: { setting: 'future: true' },
  },
  // Zola: src/cli.rs, Serve.
  zola: { draft: { flag: '--drafts' } },
};

/**
 * What holds a post back from the server of its site; undefined for a post of which no rule says so.
 * @param status of the post at this moment
 */
export function heldBack(generator: GeneratorId, status: PostStatus): HeldBack | undefined {
  if (status === 'published' || status === 'unlisted') return undefined;
  const remedy = REMEDIES[generator]?.[status];
  return {
    status,
    flag: remedy !== undefined && 'flag' in remedy ? remedy.flag : undefined,
    setting: remedy !== undefined && 'setting' in remedy ? remedy.setting : undefined,
  };
}
