import type { PropsWithChildren } from 'hono/jsx'

interface ConfirmFormProps {
  /** The label of the button that does it. */
  confirm: string
  /** Where the form goes; the page itself when it is left out. */
  action?: string
  /** The page without doing it. */
  cancelHref: string
  cancel?: string
  /** For what cannot be undone. */
  isDangerous?: boolean
  /** The name and value that the button sends. */
  button?: { name: string; value: string }
}

/** The form at the end of a confirmation page: hidden fields, the button that does it, and the link back. */
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
