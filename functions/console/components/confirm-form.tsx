import type { PropsWithChildren } from 'hono/jsx'

interface ConfirmFormProps {
  /** The label of the button that performs the action. */
  confirm: string
  /** The address that the form is sent to; the page itself when absent. */
  action?: string
  /** The page to return to without performing the action. */
  cancelHref: string
  cancel?: string
  /** The action cannot be undone. */
  isDangerous?: boolean
  /** The name and value that the button sends. */
  button?: { name: string; value: string }
}

/**
 * The form at the end of a confirmation page: hidden fields, the button that performs the action, and the link back.
 */
export const ConfirmForm = ({
  confirm,
  action,
  cancelHref,
  cancel = 'Cancel',
  isDangerous = false,
  button = { name: 'confirmed', value: 'yes' },
  children,
}: PropsWithChildren<ConfirmFormProps>) => (
  <form method="post" action={action}>
    {children}
    <div class="actions">
      <button class={isDangerous ? 'button primary danger' : 'button primary'} type="submit" {...button}>
        {confirm}
      </button>
      <a href={cancelHref}>{cancel}</a>
    </div>
  </form>
)
