"""A stand-in for a model server, run as a process of its own: the OpenAI-compatible API on 127.0.0.1.

It prints its port. Without a script it judges by words, as a patient model might. A script, sent to /script, is a
list of replies that are given first, one a request; /log tells what was asked since the script was sent.
"""

from __future__ import annotations

import json
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MODEL = "tiny-judge"

script: list[dict[str, Any]] = []
log: list[dict[str, Any]] = []


def verdict(printed: str, candidate: str) -> str:
    mine, theirs = ({*re.findall(r"\w+", text.lower())} for text in (printed, candidate))
    if ("not" in mine) != ("not" in theirs) and len(mine & theirs) >= 3:
        return "contradicts"
    if mine <= theirs:
        return "full"
    return "partial" if len(mine & theirs) >= 3 else "none"


def completion(content: str | None, **more: Any) -> dict[str, Any]:
    message = {"role": "assistant", "content": content, **more}
    return {"id": "x", "object": "chat.completion", "choices": [{"index": 0, "message": message}]}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        """Say nothing: standard output is for the port."""

    def do_GET(self) -> None:
        self.reply(200, log)

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/script":
            script[:], log[:] = body, []
            self.reply(200, "ok")
        elif self.path == "/v1/chat/completions":
            log.append({"authorization": self.headers.get("Authorization"), "body": body})
            self.chat(body)
        else:
            self.reply(404, {"error": {"message": "no such path"}})

    def chat(self, body: dict[str, Any]) -> None:
        if script:
            step = script.pop(0)
            time.sleep(step.get("delay", 0))
            if step.get("hang_up"):
                self.close_connection = True
            elif "content" in step:
                self.reply(200, completion(step["content"], **step.get("more", {})))
            else:
                self.reply(step.get("status", 200), step.get("body", ""), step.get("headers", {}))
        elif body["model"] != MODEL:
            self.reply(404, {"error": {"message": f"model '{body['model']}' not found, try pulling it first"}})
        else:
            pair = json.loads(body["messages"][-1]["content"])
            answer = {"verdict": verdict(pair["printed"], pair["candidate"]), "reason": "by its words"}
            self.reply(200, completion(json.dumps(answer)))

    def reply(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        try:
            self.wfile.write(data)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # whoever asked has given up waiting


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    # ends when the tests close its standard input, whatever becomes of them
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
