"""How schemathesis writes a body of a media type that it does not know: as the text that it is."""

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def as_text(ctx, value):
    return str(value).encode(errors="replace")
