import type { EndedProgrammeLink } from '../../../shared/queries/programme/read-shared-programme'
import { formatEnd, SharedLayout } from './shared-layout'

/** What is left of a link that has expired or was withdrawn: why, and what to do. */
export const EndedLinkPage = ({ link: { state, endedAt } }: { link: EndedProgrammeLink }) => (
  <SharedLayout title="This link has ended">
    <h1>This link has ended</h1>
    <p class="lead prose">
      {state === 'expired' ? 'It expired on' : 'ITU withdrew it on'} {formatEnd(endedAt)}. Ask your contact at
      ITU for a new one.
    </p>
    <p>
      <a href="/">All DFS Security Clinics</a>
    </p>
  </SharedLayout>
)
