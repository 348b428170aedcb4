import { ofInviting } from './safeguards/of-inviting'
import { ofJudging } from './safeguards/of-judging'
import { ofSending } from './safeguards/of-sending'
import { ofWriting } from './safeguards/of-writing'
import type { Safeguard } from './safeguards/safeguard'

/** Each can be taken away, and then the simulation must find what it keeps from happening. */
export const safeguards: Record<string, Safeguard> = {
  ...ofSending,
  ...ofJudging,
  ...ofWriting,
  ...ofInviting,
}
