"""Who said what about something: python3 quotes.py http://127.0.0.1:8080 ceasefire

Needs nothing but Python. Behind a key: ONRECORD_KEY=onr_…
"""

import json
import os
import sys
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen


def get(base, path, **parameters):
    request = Request(base + path + ("?" + urlencode(parameters) if parameters else ""))
    if "ONRECORD_KEY" in os.environ:
        request.add_header("Authorization", "Bearer " + os.environ["ONRECORD_KEY"])
    with urlopen(request, timeout=30) as response:
        return json.load(response)


def main(base, words):
    found = get(base, "/api/v1/quotes", q=words, sort="newest", size=5)
    print(found["total"]["value"], "quotes")
    for hit in found["hits"]:
        speaker = hit["speaker"]["name"] if hit["speaker"] else "somebody"
        evidence = get(base, hit["evidence"])
        print(speaker + ":", hit["content"]["text"])
        print("   ", evidence["status"], evidence["citation"])


if __name__ == "__main__":
    try:
        main(*sys.argv[1:3])
    except HTTPError as error:
        sys.exit(json.load(error)["detail"])
