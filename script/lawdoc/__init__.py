"""What `script/law-doc` reads out of the Swift sources, and where it finds rules and tests for it."""
