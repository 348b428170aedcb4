/** The version from which the form was made: a form over a newer version is refused. */
export const VersionInput = ({ version }: { version: number }) => (
  <input type="hidden" name="version" value={String(version)} />
)

/** Random for each form that is shown: a form that is sent twice is recognised by it. */
export const IdempotencyKeyInput = ({ idempotencyKey }: { idempotencyKey: string }) => (
  <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
)
