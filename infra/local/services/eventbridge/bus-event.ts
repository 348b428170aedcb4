/** An event as it comes over the event bus. */
export interface BusEvent {
  version: '0'
  id: string
  'detail-type': string
  source: string
  account: string
  /** To the second, as EventBridge writes it. */
  time: string
  region: string
  resources: string[]
  detail: Record<string, unknown>
}
