import { admissionSafeguards } from './admission-safeguards'
import { campaignSafeguards } from './campaign-safeguards'
import { conflictSafeguards } from './conflict-safeguards'
import { crowdSafeguards } from './crowd-safeguards'
import { decisionSafeguards } from './decision-safeguards'
import { outageSafeguards } from './outage-safeguards'
import { readSafeguards } from './read-safeguards'
import { restoreSafeguards } from './restore-safeguards'
import type { Safeguard } from './safeguard'
import { sendingSafeguards } from './sending-safeguards'
import { sweepSafeguards } from './sweep-safeguards'
import { writeSafeguards } from './write-safeguards'

/** Each safeguard can be removed, and then the simulation must find the failure that it prevents. */
export const safeguards: Record<string, Safeguard> = {
  ...sendingSafeguards,
  ...decisionSafeguards,
  ...writeSafeguards,
  ...campaignSafeguards,
  ...outageSafeguards,
  ...admissionSafeguards,
  ...conflictSafeguards,
  ...crowdSafeguards,
  ...restoreSafeguards,
  ...sweepSafeguards,
  ...readSafeguards,
}
