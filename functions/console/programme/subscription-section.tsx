/** @param isSubscribed null: the account has no address */
export const SubscriptionSection = ({ isSubscribed }: { isSubscribed: boolean | null }) => (
  <section class="screen">
    <h2>By e-mail</h2>
    {isSubscribed === null ? (
      <p>Your account has no verified e-mail address, so this report cannot be mailed to you.</p>
    ) : (
      <form method="post" action="/console/programme/subscription" class="stack">
        <p>
          {isSubscribed
            ? 'You get this report by e-mail each month, on the first weekday at 09:00 in Geneva.'
            : 'This report can come by e-mail each month, on the first weekday at 09:00 in Geneva.'}
        </p>
        <div class="actions">
          <button
            class="button"
            type="submit"
            name="action"
            value={isSubscribed ? 'unsubscribe' : 'subscribe'}
          >
            {isSubscribed ? 'Unsubscribe' : 'Subscribe'}
          </button>
        </div>
      </form>
    )}
  </section>
)
