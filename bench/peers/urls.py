from django.urls import path

import views

urlpatterns = [path("cases", views.cases)]
