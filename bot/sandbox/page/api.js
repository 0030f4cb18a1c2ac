// The page's one way to its server: what is so, when it changes, and what people do.

const token = document.querySelector("meta[name=sandbox-token]").content;

export async function state(person) {
  const answer = await fetch(`/api/state?as=${encodeURIComponent(person ?? "")}`);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** Do something as a person. Gives {ok, …}; `ok: false` carries `why` in words to show. */
export async function act(what, body) {
  try {
    const answer = await fetch(`/api/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Sandbox-Token": token },
      body: JSON.stringify(body),
    });
    return await answer.json();
  } catch {
    return { ok: false, why: "The sandbox does not answer. Is leadbell demo still running?" };
  }
}

/** Call back whenever anything changed; tells as well when the server is gone and when it is back. */
export function changes(changed, gone) {
  const source = new EventSource("/api/changes");
  source.onmessage = () => {
    gone(false);
    changed();
  };
  source.onerror = () => gone(true);
}
