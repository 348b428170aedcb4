import { campaignSafeguards } from './campaign-safeguards'
import { decisionSafeguards } from './decision-safeguards'
import type { Safeguard } from './safeguard'
import { sendingSafeguards } from './sending-safeguards'
import { writeSafeguards } from './write-safeguards'

/** Each can be taken away, and then the simulation must find what it keeps from happening. */
export const safeguards: Record<string, Safeguard> = {
  ...sendingSafeguards,
  ...decisionSafeguards,
  ...writeSafeguards,
  ...campaignSafeguards,
}
