/** The version of what the form was made from: saving over somebody else's change is refused. */
export const VersionInput = ({ version }: { version: number }) => (
  <input type="hidden" name="version" value={String(version)} />
)

/** Random for each form that is shown: a form that is sent twice is known by it. */
export const IdempotencyKeyInput = ({ idempotencyKey }: { idempotencyKey: string }) => (
  <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
)
