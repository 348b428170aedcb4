import type { StaffMember } from '../../../shared/domain/access/staff'
import { ConsolePage } from './console-page'

export const ForbiddenPage = ({ staff }: { staff: StaffMember }) => (
  <ConsolePage title="No permission" staff={staff}>
    <h1>You do not have permission</h1>
    {staff.roles.length === 0 ? (
      <p class="prose">
        You are signed in, but you have not been given a role yet. Ask the programme’s administrator for one,
        then sign out and sign in again.
      </p>
    ) : (
      <p class="prose">Your role ({staff.roles.join(', ')}) does not include this page or action.</p>
    )}
    <p>
      <a href="/console">Back to the clinics</a>
    </p>
  </ConsolePage>
)

export const MissingPage = ({ staff }: { staff: StaffMember | null }) => (
  <ConsolePage title="Not found" staff={staff}>
    <h1>Page not found</h1>
    <p class="prose">Page not found, or you do not have access.</p>
    <p>
      <a href="/console">Back to the clinics</a>
    </p>
  </ConsolePage>
)

/** The answer to a form that was sent after the session had ended: what was typed is still in the browser. */
export const SessionOverPage = () => (
  <ConsolePage title="Signed out" staff={null}>
    <h1>You have been signed out</h1>
    <p class="prose">
      Nothing was saved.{' '}
      <a href="/console/sign-in" target="_blank" rel="noopener">
        Sign in again in a new window
      </a>
      , then come back here, go one page back and send the form again: what you typed is still there.
    </p>
  </ConsolePage>
)

export const TooLargePage = ({ staff }: { staff: StaffMember | null }) => (
  <ConsolePage title="Too large" staff={staff}>
    <h1>The upload is too large</h1>
    <p class="prose">
      A form may have at most 200 kB, a Zoom report or a contact file 4 MB. Go back and send less; for a Zoom
      report, the rows of one meeting are enough.
    </p>
  </ConsolePage>
)

export const UnreadablePage = () => (
  <ConsolePage title="Form not readable" staff={null}>
    <h1>The form could not be read</h1>
    <p class="prose">It did not arrive completely. Nothing was saved. Go back and send it again.</p>
  </ConsolePage>
)

export const OtherSitePage = () => (
  <ConsolePage title="Not accepted" staff={null}>
    <h1>The form did not come from this site</h1>
    <p class="prose">
      For your safety it was not accepted. <a href="/console">Open the console</a> and try again there.
    </p>
  </ConsolePage>
)

export const BrokenPage = ({ staff }: { staff: StaffMember | null }) => (
  <ConsolePage title="Something went wrong" staff={staff}>
    <h1>Something went wrong</h1>
    <p class="prose">
      This is not your fault, and the error has been logged. Try again in a minute; check the clinic first to
      see whether your change was saved.
    </p>
    <p>
      <a href="/console">Back to the clinics</a>
    </p>
  </ConsolePage>
)
