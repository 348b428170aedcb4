/** The version of what the form was made from: saving over somebody else's change is refused. */
export const HiddenVersion = ({ version }: { version: number }) => (
  <input type="hidden" name="version" value={String(version)} />
)
