import type { PropsWithChildren } from 'hono/jsx'
import { selectionFieldName } from '../forms/selection'

interface SelectedItem {
  id: string
  version: number
}

/** A checkbox beside an item of a list. */
export const SelectionCheckbox = ({
  id,
  version,
  isSelected = false,
  children,
}: PropsWithChildren<SelectedItem & { isSelected?: boolean }>) => (
  <label class="choice">
    <input type="checkbox" name={selectionFieldName(id)} value={String(version)} checked={isSelected} />
    <span>{children}</span>
  </label>
)

/** The selection carried on to the form of a confirmation page. */
export const SelectionInputs = ({ items }: { items: readonly SelectedItem[] }) =>
  items.map(({ id, version }) => (
    <input type="hidden" name={selectionFieldName(id)} value={String(version)} />
  ))
