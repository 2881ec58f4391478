// Plays a session with `learn` for a transcript: the reader has saved an answer and asks.
export async function playSession() { throw new Error("not yet"); }
