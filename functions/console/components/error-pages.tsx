import type { StaffMember } from '../../../shared/domain/access/staff'
import { ConsolePage } from './console-page'

export const ForbiddenPage = ({ staff }: { staff: StaffMember }) => (
  <ConsolePage title="Not for your role" staff={staff}>
    <h1>This is not for your role</h1>
    {staff.roles.length === 0 ? (
      <p class="prose">
        You are signed in, but nobody has given you a role yet. Ask the programme’s administrator for one,
        then sign out and in again.
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
    <h1>There is nothing at this address</h1>
    <p class="prose">What you look for may not exist, or it belongs to others.</p>
    <p>
      <a href="/console">Back to the clinics</a>
    </p>
  </ConsolePage>
)

/** For a form that was sent after the session had ended: what was typed stays in the other window. */
export const SessionOverPage = () => (
  <ConsolePage title="Signed out" staff={null}>
    <h1>You have been signed out</h1>
    <p class="prose">
      Nothing was saved.{' '}
      <a href="/console/sign-in" target="_blank" rel="noopener">
        Sign in again in a new window
      </a>
      , then come back here, go one page back and send the form once more: what you typed is still there.
    </p>
  </ConsolePage>
)

export const TooLargePage = ({ staff }: { staff: StaffMember | null }) => (
  <ConsolePage title="Too large" staff={staff}>
    <h1>That was too large</h1>
    <p class="prose">
      A form may hold 200 kB, a Zoom report or a file of contacts 4 MB. Go back and send less; of a Zoom
      report the rows of one meeting are enough.
    </p>
  </ConsolePage>
)

export const UnreadablePage = () => (
  <ConsolePage title="Not understood" staff={null}>
    <h1>The form could not be read</h1>
    <p class="prose">It did not arrive whole. Nothing was saved: go back and send it once more.</p>
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
    <h1>Something went wrong here</h1>
    <p class="prose">
      It is not your doing, and it has been noted. Try again in a minute; look at the clinic first to see
      whether your change was saved.
    </p>
    <p>
      <a href="/console">Back to the clinics</a>
    </p>
  </ConsolePage>
)
