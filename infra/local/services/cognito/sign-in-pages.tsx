import { LocalPage } from '../../pages/page-layout'
import type { SamplePerson } from './sample-people'

/** The sign-in page: a button for each person, no password. @param uid of the sign-in in progress */
export const ChoosePersonPage = ({ uid, people }: { uid: string; people: SamplePerson[] }) => (
  <LocalPage title="Sign in">
    <div class="narrow">
      <h1>Choose a person</h1>
      <p class="muted">
        These people are invented and need no password. On AWS staff sign in with their own accounts.
      </p>
      <form class="people" method="post" action={`/sign-in/${encodeURIComponent(uid)}`}>
        {people.map(({ id, name, about }) => (
          <button type="submit" name="person" value={id}>
            <b>{name}</b>
            <span class="muted">{about}</span>
          </button>
        ))}
      </form>
    </div>
  </LocalPage>
)

/** The page for a person who returns too late or without a cookie. */
export const ExpiredSignInPage = () => (
  <LocalPage title="Sign in">
    <div class="narrow">
      <h1>This sign-in is over</h1>
      <p>It was finished or took longer than an hour. Open the console again to start a new one.</p>
    </div>
  </LocalPage>
)
