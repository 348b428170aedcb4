import type { TokenKeys } from '../domain/values/token'

export interface SecretStore {
  tokenKeys(): Promise<TokenKeys>
  sessionKeys(): Promise<TokenKeys>
  /** The secret token of the Zoom app's webhook. */
  zoomWebhook(): Promise<string>
}
