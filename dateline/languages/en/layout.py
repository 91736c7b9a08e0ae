"""English words of what stands beside the sentences of a text; pattern alternatives.

Read by ``dateline.text.seams``.
"""

from __future__ import annotations

# Begin a numbered caption: "Figure 1.2".
NUMBERED_CAPTIONS = r"Figure|Fig\.|Table|Map|Box|Chart|Exhibit"
# Begin the credit of a picture: "Image: Ann Roe", "Photo by: Ann Roe".
CREDITS = "Image|Photo|Photograph|Picture|Video"
CREDIT_ENDINGS = "credit|by|courtesy"
# Open and close a letter: "Dear Ms. Roe,", "Kind regards,".
SALUTATION = "Dear"
CLOSINGS = (
    "Thanks|Cheers|Sincerely|Respectfully|(?:(?:Best|Kind|Warm) )?[Rr]egards|"
    "Best(?: [Ww]ishes)?|Yours(?: (?:truly|sincerely|faithfully|ever))?"
)
