import { ConsolePage } from '../components/console-page'

export const SignInErrorPage = () => (
  <ConsolePage title="Sign-in failed" staff={null}>
    <h1>Sign-in failed</h1>
    <p class="prose">It took too long, or the sign-in service did not answer. Nothing was changed.</p>
    <div class="actions">
      <a class="button primary" href="/console/sign-in">
        Sign in again
      </a>
    </div>
  </ConsolePage>
)

export const SignedOutPage = () => (
  <ConsolePage title="Signed out" staff={null}>
    <h1>You are signed out</h1>
    <p class="prose">
      On a shared computer, close the browser too: the sign-in service may still remember you.
    </p>
    <div class="actions">
      <a class="button primary" href="/console/sign-in">
        Sign in
      </a>
    </div>
  </ConsolePage>
)
