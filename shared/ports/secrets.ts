import type { TokenKeys } from '../domain/token'

export interface Secrets {
  tokenKeys(): Promise<TokenKeys>
  sessionKeys(): Promise<TokenKeys>
  /** The secret token of the Zoom app's webhook. */
  zoomWebhook(): Promise<string>
}
