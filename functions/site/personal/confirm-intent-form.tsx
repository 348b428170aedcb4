import type { SiteTranslator } from '../../../shared/i18n/site-translator'

/** What giving up a registration is called in each status; null: there is nothing to give up. */
export const withdrawIntents = {
  confirmed: 'withdraw',
  waitlisted: 'leave',
  offered: 'decline',
  lapsed: null,
  withdrawn: null,
  pending: 'retract',
  rejected: null,
  unconfirmed: null,
} as const

interface ConfirmIntentFormProps {
  intent: 'withdraw' | 'leave' | 'decline' | 'retract' | 'erase' | 'disown'
  action: string
  t: SiteTranslator['t']
}

/** Mail scanners follow links, so confirming is a button in a form that has to be opened first. */
export const ConfirmIntentForm = ({ intent, action, t }: ConfirmIntentFormProps) => (
  <details>
    <summary>{t(`personal.${intent}Heading`)}</summary>
    <form method="post" action={action}>
      <p>{t(`personal.${intent}Text`)}</p>
      <p>
        <button type="submit" class="button danger">
          {t(`personal.${intent}Button`)}
        </button>
      </p>
    </form>
  </details>
)
