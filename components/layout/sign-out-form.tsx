/** Signs the viewer out: a form, so that no link or picture elsewhere can do it. */
export function SignOutForm({ csrfToken }: { csrfToken: string }) {
  return (
    <form method="post" action="/api/auth/signout">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value="/sign-in?ended=1" />
      <button type="submit" className="candour-header__sign-out">
        Sign out
      </button>
    </form>
  );
}
