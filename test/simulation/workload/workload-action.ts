import type { SesOutageKind } from '../faults/ses-outages'
import type { PlaceName } from '../simulated-places'

/** What people do. `at` in milliseconds since 1970. */
export type WorkloadAction = { at: number } & (
  | { does: 'publish' | 'cancel' }
  | { does: 'register' | 'withdraw'; who: string }
  | { does: 'move'; day: number; date: string; start: string; end: string }
  /** The organiser saves the form with another place, which is announced, or with another title. */
  | { does: 'change-place'; place: PlaceName }
  | { does: 'edit'; title: string }
  /** A person asks to be erased, on the personal page or by a staff member. */
  | { does: 'erase'; who: string; by: 'registrant' | 'staff' }
  /** A day ends: Zoom reports it, or an organiser uploads the report, or records who attended on site, after the given delay. */
  | { does: 'close-room'; day: number; how: 'webhook' | 'report'; after: number }
  | { does: 'stand-still'; for: number }
  /** An operator halts everything and sets the table back to what it was at `copyAt`. */
  | { does: 'restore'; copyAt: number }
  /** SES takes no mail from then on until the given time. */
  | { does: 'ses-outage'; kind: SesOutageKind; to: number }
  | SimulatedCampaignAction
)

/** Actions that concern a campaign; `list` is the id of its contact list. */
export type SimulatedCampaignAction =
  /** The contact is added to a list; 0: on it from the beginning of the run. */
  | { does: 'list'; who: string; list: string }
  /** A campaign is created and started; `remind`: to the contacts whom the previous campaign reached. */
  | { does: 'invite' | 'remind'; list: string }
  | { does: 'pause' | 'go-on' | 'end'; list: string }
  | { does: 'unsubscribe' | 'subscribe-again'; who: string }
  /** A mail of another clinic bounces from the contact's address. */
  | { does: 'bounce'; who: string }

export const isCampaignAction = (
  action: WorkloadAction,
): action is { at: number } & SimulatedCampaignAction =>
  'list' in action || action.does.includes('subscribe') || action.does === 'bounce'

/** Actions beside the life of a registration: the form of the clinic, and erasure. */
export type OrganiserAction = Extract<WorkloadAction, { does: 'change-place' | 'edit' | 'erase' }>

export const isOrganiserAction = (action: WorkloadAction): action is OrganiserAction =>
  action.does === 'change-place' || action.does === 'edit' || action.does === 'erase'
