import { LocalPage } from '../../pages/page-layout'
import type { SamplePerson } from './sample-people'

/** The sign-in page: one button a person, no password. @param uid of the sign-in under way */
export const ChoosePersonPage = ({ uid, people }: { uid: string; people: SamplePerson[] }) => (
  <LocalPage title="Sign in">
    <div class="narrow">
      <h1>Who are you today?</h1>
      <p class="muted">
        These people are invented and need no password: the pool of the deployed product does not exist on a
        laptop. One click signs you in.
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
      <p>It was finished or took longer than an hour. Open the console again to begin a new one.</p>
    </div>
  </LocalPage>
)
