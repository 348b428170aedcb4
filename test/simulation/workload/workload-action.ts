/** What people do. `at` in milliseconds since 1970. */
export type WorkloadAction = { at: number } & (
  | { does: 'publish' | 'cancel' }
  | { does: 'register' | 'withdraw'; who: string }
  | { does: 'move'; day: number; date: string; start: string; end: string }
  /** The room of a day closes: Zoom tells it, or an organiser uploads the report so long after. */
  | { does: 'close-room'; day: number; how: 'webhook' | 'report'; after: number }
  | { does: 'stand-still'; for: number }
  | CampaignAction
)

/** What has to do with a campaign; `list` is the id of its contact list. */
export type CampaignAction =
  /** Is put on a list; at 0 she is on it when everything begins. */
  | { does: 'list'; who: string; list: string }
  /** A campaign is made and started; `remind`: to those whom the one before has reached. */
  | { does: 'invite' | 'remind'; list: string }
  | { does: 'pause' | 'go-on' | 'end'; list: string }
  | { does: 'unsubscribe' | 'subscribe-again'; who: string }
  /** A mail of another clinic comes back from her address. */
  | { does: 'bounce'; who: string }

export const isCampaignAction = (action: WorkloadAction): action is { at: number } & CampaignAction =>
  'list' in action || action.does.includes('subscribe') || action.does === 'bounce'
