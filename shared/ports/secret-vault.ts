import type { StageSecret } from '../domain/values/stage-secret'

/** The secret of a deployed stage, as an operator changes it. */
export interface SecretVault {
  /** @throws Error without any part of the value */
  read(): Promise<StageSecret>
  write(secret: StageSecret): Promise<void>
}
